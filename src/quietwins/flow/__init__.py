"""Steps across tables, one file a verb. The clock and the person are arguments."""
