#!/usr/bin/env python3
"""A mail server with bad manners on a port of this machine: aiosmtpd, and Python's own reading.

It tells of each mail that it took over, a line of JSON each, before it says so to whoever sends. How
it behaves stands in the address: refused@… is unknown, later@… and early@… (put off, and hung up on
in the middle of the mail) are so once, late@… never gets an answer, slow@… gets a slow one.
"""
import asyncio
import hashlib
import json
from email import message_from_bytes, policy

from aiosmtpd.smtp import SMTP

SLOW_SECONDS = 0.2
tried = set()


def is_first(address, manner):
    """Whether somebody of this manner is tried for the first time."""
    if not address.startswith(manner) or address in tried:
        return False
    tried.add(address)
    return True


async def hang_up(server):
    """Ends a conversation without a word; whoever spoke in it is cancelled."""
    server.transport.abort()
    await asyncio.Event().wait()


class Rude(SMTP):
    async def smtp_DATA(self, arg):
        if is_first(self.envelope.rcpt_tos[0], "early"):
            await self.push("354 go on")
            await self._reader.read(1000)
            await hang_up(self)
        await super().smtp_DATA(arg)


class Office:
    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("refused"):
            return "550 5.1.1 no such user"
        if is_first(address, "later"):
            return "451 4.2.0 come back later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        [to] = envelope.rcpt_tos
        mail = message_from_bytes(envelope.content, policy=policy.default)
        files = [[part.get_filename(), hashlib.sha256(part.get_content()).hexdigest()]
                 for part in mail.iter_attachments()]
        text = mail.get_body(("plain",)).get_content()
        tell({"to": to, "subject": mail["Subject"], "text": text, "files": files})
        if to.startswith("late."):
            await hang_up(server)
        if to.startswith("slow"):
            await asyncio.sleep(SLOW_SECONDS)
        return "250 taken"


def tell(what):
    print(json.dumps(what), flush=True)


async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: Rude(Office()), "127.0.0.1", 0)
    tell({"port": server.sockets[0].getsockname()[1]})
    await server.serve_forever()


asyncio.run(main())
