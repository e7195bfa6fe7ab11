declare module 'ssml-check-core' {
  /** Undefined when the document may pass. */
  export function check(
    ssml: string,
    options: { readonly platform: 'amazon' },
  ): Promise<readonly object[] | undefined>;
}
