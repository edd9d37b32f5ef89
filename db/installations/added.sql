SELECT id, library FROM installations WHERE origin = 'folder'
