/** How two incidents belong together while each goes on by itself. */
export const LINK_KINDS = ['related', 'same-cause', 'follows-from'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];
