import type { Role } from '../../contracts/config/people.ts';

/** Roles that decide on a regulatory case: everybody else reads it, or reports facts. */
export const OFFICERS: readonly Role[] = ['compliance-officer', 'data-protection-officer', 'ciso'];

/** Whether somebody with these roles decides on regulatory cases. */
export const isOfficer = (roles: readonly Role[] = []): boolean => roles.some((role) => OFFICERS.includes(role));
