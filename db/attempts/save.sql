INSERT INTO attempts
  (session, number, at, took, speed, expected, code, units, got, keyed, outcome, reason, taken_back)
VALUES
  (:session, :number, :at, :took, :speed, :expected, :code, :units, :got, :keyed, :outcome, :reason, :takenBack)
ON CONFLICT (session, number) DO UPDATE SET
  at = excluded.at, took = excluded.took, speed = excluded.speed, expected = excluded.expected,
  code = excluded.code, units = excluded.units, got = excluded.got, keyed = excluded.keyed,
  outcome = excluded.outcome, reason = excluded.reason, taken_back = excluded.taken_back
