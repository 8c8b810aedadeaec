"""Speed and truth, measured side by side. Nothing here is shipped."""
