-- What a stage was about is a deed from now on: the reader derives it for what is past, too.
DELETE FROM reader_positions WHERE reader = 'deeds';
