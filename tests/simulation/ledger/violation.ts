// An invariant is broken. Anything else that is thrown is a bug of the simulation or of the program's plumbing.
export class Violation extends Error {}
