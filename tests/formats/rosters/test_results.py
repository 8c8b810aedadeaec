"""The gradebook of a OneRoster export: each score that stands, joined with whose it is."""

import pytest

from quietwins.formats.rosters.results import with_results
from quietwins.formats.tables import tables
from tests.formats.rosters.made import ONE_ROSTER, zipped

GRADEBOOK = {
    **ONE_ROSTER,
    "categories": "sourcedId,status,title\nk1,active,Quizzes\nk2,active,Homework\n",
    "lineItems": (
        "sourcedId,status,dateLastModified,title,classSourcedId,categorySourcedId,"
        "resultValueMin,resultValueMax\n"
        "i1,active,1/05/2023,Cells,c1,k1,0,10\n"
        "i2,active,1/05/2023,Roots,c1,k1,0,10\n"
        "i3,tobedeleted,1/05/2023,Old,c1,k2,0,10\n"
    ),
    "results": (
        "sourcedId,status,dateLastModified,lineItemSourcedId,studentSourcedId,scoreStatus,score,"
        "scoreDate,comment\n"
        "r1,active,1/05/2023,i1,p1,fully graded,6,2025-11-03,see me\n"
        "r2,active,1/05/2023,i2,p1,fully graded,7,2025-11-10,\n"
        "r3,active,1/05/2023,i1,p2,exempt,0,2025-11-03,\n"
        "r4,active,1/05/2023,i2,p2,not submitted,,2025-11-10,\n"
        "r5,tobedeleted,1/05/2023,i2,p2,fully graded,9,2025-11-10,\n"
        "r6,active,1/05/2023,i3,p2,fully graded,9,2025-11-10,\n"
        "r7,active,1/05/2023,i1,p4,fully graded,9,2025-11-03,\n"
        "r8,active,1/05/2023,i1,g1,fully graded,,2025-11-03,\n"
    ),
}


def test_a_result_says_whose_it_is_of_what_and_out_of_how_many() -> None:
    (table,) = with_results(tables("school.zip", zipped(GRADEBOOK)))
    assert [dict(zip(table.header, row, strict=True)) for row in table.rows] == [
        {
            "name": "Tom Okafor",
            "id": "p1",
            "subject": "9B English",
            "kind": "Quizzes",
            "date": day,
            "score": score,
            "out of": "10",
            "note": title,
        }
        for day, score, title in (("2025-11-03", "6", "Cells"), ("2025-11-10", "7", "Roots"))
    ]
    assert table.lines == (2, 3)


def test_of_an_export_nothing_leaves_but_names_ids_and_scores() -> None:
    kept = str(with_results(tables("school.zip", zipped(GRADEBOOK))))
    assert all(word not in kept for word in ("moss", "t@s.example", "see me", "2011-03-04"))


@pytest.mark.parametrize("gone", ["users", "lineItems", "results"])
def test_without_one_of_them_the_tables_stay_as_they_are(gone: str) -> None:
    several = tables("school.zip", zipped({k: v for k, v in GRADEBOOK.items() if k != gone}))
    assert with_results(several) == several
