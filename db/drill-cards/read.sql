SELECT
  due, stability, difficulty, scheduled_days AS scheduledDays, step, reviews, lapses, state,
  reviewed_at AS reviewedAt
FROM drill_cards
WHERE symbol = ? AND code = ? AND way = ?
