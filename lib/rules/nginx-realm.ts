/** Whether ingress-nginx takes a realm: `CharsWithSpace` of its `annotations/parser/validators.go`, by which it checks `auth-realm`. */
export function isNginxRealm(realm: string): boolean {
  return /^[\w\-.~/: ]*$/.test(realm);
}
