"""Words that hold a sentence together, and carry no meaning of their own."""

LITTLE = frozenset(
    """a about after all also although an and another any are as at be because been before being
    but by can could did do does down during each even every for from had has have he her his how
    i if in into is it its just many may me might more most much must my no not of off on one only
    or other our out over own shall she should so some still such than that the their them then
    there these they this those though through to too under up very was we were what when where
    which while who whom why will with would yet you your""".split()
)
