SELECT id, library FROM installations WHERE origin IN ('folder', 'zip')
