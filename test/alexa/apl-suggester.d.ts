declare module 'apl-suggester' {
  export class StaticAplTemplateValidator {
    validate(document: unknown): readonly { readonly errorMessage: string; readonly path: string }[];
  }
}
