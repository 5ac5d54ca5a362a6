#!/usr/bin/env python3
"""A post office on this machine: aiosmtpd takes every mail and tells of it, a line of JSON each.

What comes for the address in the second argument is also laid into the Maildir of the third, where
an IMAP server finds it. Usage: post_office.py PORT [ADDRESS MAILDIR]
"""
import asyncio
import json
import mailbox
import os
import sys
from email import message_from_bytes, policy

from aiosmtpd.controller import Controller


class Counter:
    def __init__(self, address=None, maildir=None):
        self.address = address
        self.maildir = mailbox.Maildir(maildir, create=True) if maildir else None
        # The IMAP server is somebody else and marks what it hands on.
        for part in ["", "new", "cur", "tmp"] if maildir else []:
            os.chmod(os.path.join(maildir, part), 0o777)

    async def handle_DATA(self, server, session, envelope):
        mail = message_from_bytes(envelope.content, policy=policy.default)
        body = mail.get_body(("plain",))
        files = {part.get_filename(): len(part.get_content()) for part in mail.iter_attachments()}
        told = {"to": envelope.rcpt_tos, "from": mail["From"], "reply_to": mail["Reply-To"],
                "subject": mail["Subject"], "id": mail["Message-ID"], "files": files,
                "text": body.get_content() if body else ""}
        if self.maildir is not None and self.address in envelope.rcpt_tos:
            self.maildir.add(envelope.content)
        print(json.dumps(told), flush=True)
        return "250 taken"


async def main():
    os.umask(0)
    port, *kept = sys.argv[1:]
    controller = Controller(Counter(*kept), hostname="127.0.0.1", port=int(port))
    controller.start()
    print(json.dumps({"open": port}), flush=True)
    await asyncio.Event().wait()


asyncio.run(main())
