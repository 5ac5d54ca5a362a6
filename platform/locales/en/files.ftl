# Files that are sent.

files-error-none = Choose a file: the one that arrived is empty.
files-error-too-large = The file is too large: it may have { $limit } MB at most. Make it smaller and send it again.
files-error-svg = An SVG can carry code inside, so we do not keep it. Save it as PNG and send that.
files-error-no-image = What is inside is no image that we know. Send a PNG, JPEG, WebP or GIF.
files-error-no-document = What is inside is no document that we take. Send a PDF, an image, an ODT or a DOCX.
files-error-macros = This document carries macros (programs inside), so we do not keep it. Save it as PDF and send that.
