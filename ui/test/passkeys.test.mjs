//! What passes between server and browser when a passkey is made or used.
import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";

const { asked, answered, bytes, text } = await load("passkeys/json.ts");

test("bytes become text and the same bytes again", () => {
  for (const length of [0, 1, 2, 3, 32, 255]) {
    const all = Uint8Array.from({ length }, (_, index) => (index * 37 + 251) % 256);
    const written = text(all.buffer);
    assert.match(written, /^[A-Za-z0-9_-]*$/);
    assert.deepEqual(bytes(written), all);
  }
});

test("what the server asks keeps its words and gets its bytes", () => {
  const options = asked({
    challenge: "AAH_",
    user: { id: "Bw", name: "ada" },
    excludeCredentials: [{ id: "_w", type: "public-key" }],
    timeout: 300000,
  });
  assert.deepEqual(options.challenge, Uint8Array.of(0, 1, 255));
  assert.deepEqual(options.user, { id: Uint8Array.of(7), name: "ada" });
  assert.deepEqual(options.excludeCredentials, [{ id: Uint8Array.of(255), type: "public-key" }]);
  assert.equal(options.timeout, 300000);
  assert.equal("allowCredentials" in options, false);
});

test("a signature without a person's id says so", () => {
  globalThis.AuthenticatorAttestationResponse = class {};
  const part = (byte) => Uint8Array.of(byte).buffer;
  const sent = JSON.parse(answered({
    id: "AQ",
    rawId: part(1),
    type: "public-key",
    response: {
      clientDataJSON: part(2),
      authenticatorData: part(3),
      signature: part(4),
      userHandle: null,
    },
  }));
  assert.deepEqual(sent.response, {
    clientDataJSON: "Ag",
    authenticatorData: "Aw",
    signature: "BA",
    userHandle: null,
  });
  assert.equal(sent.rawId, "AQ");
});
