/** The name space of what Akoma Ntoso has no place for. */
export const OWN = 'urn:un-resolution:res:1';
