/** Content that cannot be compiled: says where, what is wrong, and what to do about it. */
export class ContentRefused extends Error {
  constructor(place: string, fault: string, remedy: string) {
    super(`${place}: ${fault}. Remedy: ${remedy}`);
    this.name = 'ContentRefused';
  }
}
