/* Words marked in the text above are chosen in the box below: where they stand, in code points. */
const words = document.getElementById("words-of-it");
const where = document.getElementById("where");
const chosen = new Option();

function place(node, offset) {
  const piece = node.parentElement?.closest("[data-from]");
  if (!piece || !words.contains(piece)) return null;
  return Number(piece.dataset.from) + [...node.data.slice(0, offset)].length;
}

function choose() {
  const range = getSelection().rangeCount ? getSelection().getRangeAt(0) : null;
  if (!range || range.collapsed || [range.startContainer, range.endContainer].some((node) => node.nodeType !== Node.TEXT_NODE)) return;
  const [start, end] = [place(range.startContainer, range.startOffset), place(range.endContainer, range.endOffset)];
  const text = String(range).trim();
  if (start === null || end === null || !text) return;
  chosen.value = `${start}-${end}`;
  chosen.text = `${where.dataset.chosen} ${text.slice(0, 90)}`;
  where.prepend(chosen);
  where.value = chosen.value;
}

if (where) document.addEventListener("selectionchange", choose);
