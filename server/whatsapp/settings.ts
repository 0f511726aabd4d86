/** How WhatsApp is reached; null where the office has not set it up. */
export interface WhatsAppSettings {
  /** Signs every delivery. */
  appSecret: string;
  /** Said once by the messenger when the address is registered. */
  verifyToken: string;
  /** For sending and for media; null: messages come in and nothing goes out. */
  outgoing: {
    accessToken: string;
    phoneNumberId: string;
    /** Address of the Graph API with its version, without a slash at the end. */
    graphUrl: string;
    /** Approved template that says "there is news, look with your code"; null: nothing is sent after 24 hours. */
    template: string | null;
  } | null;
}
