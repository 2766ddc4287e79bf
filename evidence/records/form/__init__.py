"""What makes a proof well-formed, the same for who writes one and who checks one: its tables, names, ids and prints.

Nothing is judged here: that steps, links and checks come to what they say is replayed by ``verify``.
"""
