"""Rosters as schools' systems write them, with invented names."""

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZipFile

ONE_ROSTER: Mapping[str, str] = {
    "manifest": "propertyName,value\noneroster.version,1.1\n",
    "users": (
        "sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,givenName,"
        "familyName,email,phone,agentSourcedIds,grades,password\n"
        "p1,active,1/05/2023,true,o1,student,tomo,Tom,Okafor,t@s.example,123,g1,9,moss\n"
        "p2,active,1/05/2023,true,o1,student,amil,Ami,Lindqvist,,,,9,fern\n"
        "p3,active,1/05/2023,true,o1,student,tom2,Tom,Okafor,,,,9,reed\n"
        "p4,tobedeleted,1/05/2023,true,o1,student,gone,Zed,Away,,,,9,\n"
        "g1,active,1/05/2023,true,o1,guardian,olu,Olu,Okafor,o@s.example,,p1,,\n"
        "t1,active,1/05/2023,true,o1,teacher,ben,Ben,Marsh,,,,,\n"
    ),
    "classes": (
        "sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode\n"
        "c1,active,1/05/2023,9B English,9,k1,EN9\n"
        "c2,active,1/05/2023,9B Maths,9,k2,MA9\n"
        "c3,tobedeleted,1/05/2023,Old class,9,k2,MA8\n"
    ),
    "enrollments": (
        "sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,"
        "primary,beginDate,endDate\n"
        "e1,active,1/05/2023,c1,o1,p1,student,,25/08/2025,24/07/2026\n"
        "e2,active,1/05/2023,c1,o1,p2,student,,25/08/2025,24/07/2026\n"
        "e3,active,1/05/2023,c1,o1,p3,student,,25/08/2025,13/10/2025\n"
        "e4,active,1/05/2023,c1,o1,t1,teacher,true,25/08/2025,24/07/2026\n"
        "e5,active,1/05/2023,c2,o1,p3,student,,25/08/2025,24/07/2026\n"
        "e6,tobedeleted,1/05/2023,c2,o1,p1,student,,25/08/2025,24/07/2026\n"
        "e7,active,1/05/2023,c2,o1,p4,student,,25/08/2025,24/07/2026\n"
        "e8,active,1/05/2023,c3,o1,p1,student,,25/08/2025,24/07/2026\n"
    ),
    "demographics": "sourcedId,birthDate,sex\np1,2011-03-04,male\n",
}

SYNCED: Mapping[str, str] = {
    "users": (
        "sourcedId,username,givenName,familyName,password,email\n"
        "1,ada@s.example,Ada,Brook,moss,ada@s.example\n"
        "2,kim@s.example,Kim,Field,fern,\n"
    ),
    "classes": "sourcedId,orgSourcedId,title,sessionSourcedIds,courseSourcedId\n7,o,Biology 10,,\n",
    "enrollments": "classSourcedId,userSourcedId,role\n7,1,student\n7,2,teacher\n",
    "userFlags": "userSourcedId,flag\n1,iep\n",
    "relationships": "userSourcedId,relationshipUserSourcedId,relationshipRole\n1,2,guardian\n",
}


def zipped(tables: Mapping[str, str], folder: str = "", encoding: str = "utf-8") -> bytes:
    """A zip with each table as "FOLDER/NAME.csv"."""
    file = BytesIO()
    with ZipFile(file, "w") as archive:
        for name, text in tables.items():
            archive.writestr(f"{folder}{name}.csv", text.encode(encoding))
    return file.getvalue()
