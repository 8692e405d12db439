export const RelatedFindings = ({ id }: { readonly id: string }) => (id === '' ? null : null)
