INSERT INTO practice_sessions
  (exercise, source, first_line, last_line, codebook, spacing, means, speed, symbols, started_at, day)
VALUES
  (:exercise, :source, :firstLine, :lastLine, :codebook, :spacing, :means, :speed, :symbols, :startedAt, :day)
