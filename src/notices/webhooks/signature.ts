import { createHmac, getHashes } from 'node:crypto';

export const SIGNATURE_ALGORITHMS = ['HMAC_SHA_256', 'HMAC_SM3'] as const;
/** 签名算法: HMAC-SHA-256, or HMAC-SM3 (GM/T 0004) where the hub's platform has it. */
export type SignatureAlgorithm = (typeof SIGNATURE_ALGORITHMS)[number];

export const SIGNATURE_HEADER = 'minsheng-signature';

/** How old a signature may be when it arrives, in seconds: what receivers are told to check, against replays. */
export const REPLAY_WINDOW_SECONDS = 300;

export interface Signed {
  readonly body: string;
  readonly atSeconds: number;
  readonly algorithm: SignatureAlgorithm;
  /** Every secret that is good now; a receiver that knows one of them is content. */
  readonly secrets: readonly string[];
}

/**
 * `t=1700000000,v1=<hex>[,v1=<hex>]`: the moment of the try in seconds, and the keyed code of `<t>.<body>` under each good secret, whose text (UTF-8)
 * is the key. SM3 stands under `v1sm3` instead of `v1`.
 */
export function signatureOf({ body, atSeconds, algorithm, secrets }: Signed): string {
  const { label, hash } = FORMS[algorithm];
  const codes = secrets.map((secret) => `${label}=${createHmac(hash, secret).update(`${atSeconds}.${body}`).digest('hex')}`);
  return [`t=${atSeconds}`, ...codes].join(',');
}

const FORMS: Readonly<Record<SignatureAlgorithm, { readonly label: string; readonly hash: string }>> = {
  HMAC_SHA_256: { label: 'v1', hash: 'sha256' },
  HMAC_SM3: { label: 'v1sm3', hash: 'sm3' },
};

/** False where the platform's OpenSSL lacks the hash. */
export function canSignWith(algorithm: SignatureAlgorithm): boolean {
  return getHashes().includes(FORMS[algorithm].hash);
}
