declare module 'apl-suggester' {
  export class StaticAplTemplateValidator {
    validate(document: unknown): Promise<readonly { readonly errorMessage: string; readonly path: string }[]>;
  }
}
