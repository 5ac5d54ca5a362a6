//! Between JSON, where bytes are text, and what browsers take and give.

/** Bytes from base64url. */
export function bytes(text: string): Uint8Array<ArrayBuffer> {
  const plain = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
}

/** Base64url of bytes. */
export function text(buffer: ArrayBuffer): string {
  const plain = Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join("");
  return btoa(plain).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** A key as the server names it. */
interface Descriptor {
  id: string;
  type: "public-key";
}

/** What the server asks, its bytes as text. */
export interface Options {
  challenge: string;
  user?: { id: string };
  excludeCredentials?: Descriptor[];
  allowCredentials?: Descriptor[];
}

/** The same as the browser takes it. */
export function asked(options: Options): Record<string, unknown> {
  const { challenge, user, excludeCredentials, allowCredentials, ...rest } = options;
  const keys = (all?: Descriptor[]) => all?.map((key) => ({ ...key, id: bytes(key.id) }));
  return {
    ...rest,
    challenge: bytes(challenge),
    ...(user && { user: { ...user, id: bytes(user.id) } }),
    ...(excludeCredentials && { excludeCredentials: keys(excludeCredentials) }),
    ...(allowCredentials && { allowCredentials: keys(allowCredentials) }),
  };
}

/** What the browser gives, as JSON. */
export function answered(credential: PublicKeyCredential): string {
  const { response } = credential;
  const parts =
    response instanceof AuthenticatorAttestationResponse
      ? made(response)
      : signed(response as AuthenticatorAssertionResponse);
  return JSON.stringify({
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    response: { clientDataJSON: text(response.clientDataJSON), ...parts },
    clientExtensionResults: {},
  });
}

function made(response: AuthenticatorAttestationResponse): object {
  return { attestationObject: text(response.attestationObject) };
}

function signed(response: AuthenticatorAssertionResponse): object {
  return {
    authenticatorData: text(response.authenticatorData),
    signature: text(response.signature),
    userHandle: response.userHandle && text(response.userHandle),
  };
}
