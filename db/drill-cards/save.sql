INSERT OR REPLACE INTO drill_cards
  (symbol, code, way, due, stability, difficulty, scheduled_days, step, reviews, lapses, state, reviewed_at)
VALUES
  (:symbol, :code, :way, :due, :stability, :difficulty, :scheduledDays, :step, :reviews, :lapses, :state, :reviewedAt)
