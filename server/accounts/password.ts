import { hash, verify } from '@node-rs/argon2';

/** Argon2id, 19 MiB, two passes, one lane: the floor of the data-protection rules (OWASP). */
const options = {
  algorithm: 2 /* Argon2id; the package's enum is const and cannot be imported here */,
  memoryCost: 19_456,
  timeCost: 2,
  parallelism: 1,
};

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), options);
}

/** False also where no password was ever set: then nothing is stored that could be compared. */
export async function verifyPassword(passwordHash: string, password: string): Promise<boolean> {
  if (!passwordHash.startsWith('$argon2id$')) return verifyNothing(password);
  return verify(passwordHash, password.normalize('NFKC'));
}

let decoy: Promise<string> | null = null;
/** Takes as long as a real check, for addresses that have no account. */
export async function verifyNothing(password: string): Promise<false> {
  decoy ??= hashPassword('no account has this password');
  await verifyPassword(await decoy, password);
  return false;
}
