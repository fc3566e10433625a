/** What the hub uses of libsodium: https://doc.libsodium.org/secret-key_cryptography/aead/chacha20-poly1305/xchacha20-poly1305_construction */
declare module 'sodium-native' {
  /** Writes ciphertext and tag (`message.length` + 16 bytes) into `ciphertext` and gives their length. */
  export function crypto_aead_xchacha20poly1305_ietf_encrypt(
    ciphertext: Uint8Array,
    message: Uint8Array,
    authenticated: Uint8Array | null,
    secretNonce: null,
    nonce: Uint8Array,
    key: Uint8Array,
  ): number;
  /** Writes the message into `message`; throws when key, nonce, authenticated data or bytes are not those it was encrypted with. */
  export function crypto_aead_xchacha20poly1305_ietf_decrypt(
    message: Uint8Array,
    secretNonce: null,
    ciphertext: Uint8Array,
    authenticated: Uint8Array | null,
    nonce: Uint8Array,
    key: Uint8Array,
  ): number;
  /** SipHash-2-4 (https://doc.libsodium.org/hashing/short-input_hashing): writes the keyed code, 8 bytes, of `input`; the key has 16 bytes. */
  export function crypto_shorthash(output: Uint8Array, input: Uint8Array, key: Uint8Array): void;
  /** Fills `bytes` with random bytes of the operating system's quality. */
  export function randombytes_buf(bytes: Uint8Array): void;
}
