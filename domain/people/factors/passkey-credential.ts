import * as z from 'zod/mini';

const Transport = z.enum(['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb']);

/** A passkey's public half, as it was enrolled and lies sealed in the journal. Id and key are base64url. */
export const PasskeyCredential = z.object({
  id: z.string(),
  publicKey: z.string(),
  transports: z.optional(z.array(Transport)),
});
export type PasskeyCredential = z.infer<typeof PasskeyCredential>;
