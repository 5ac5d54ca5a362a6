-- What the server of a recipient said when it gave a mail back later.
ALTER TABLE mail_recipients ADD COLUMN bounce TEXT;
