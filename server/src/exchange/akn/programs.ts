/** What an entry loads at the first export or import of Akoma Ntoso. */
export { readAkomaNtoso } from './read/read';
export { writeAkomaNtoso } from './write';
