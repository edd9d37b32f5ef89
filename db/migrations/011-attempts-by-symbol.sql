-- Figures by symbol are read while somebody practises: they must not take longer the more was practised.

CREATE INDEX attempts_by_symbol ON attempts (expected, session, number, outcome) WHERE expected IS NOT NULL;
