export { type ClientParts, clientOf, freshSessions } from './client-of.ts';
export { loadProfile, type ProfileFlags } from './load-profile.ts';
export { type PortalFlags, profileOptions } from './options.ts';
export { type Profile, ProfileError } from './profile.ts';
