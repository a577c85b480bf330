/**
 * Makes the buckets of `$BUCKETS` and gives each the life of objects of `$TTL`, in at most `$TRIES` tries with `$PAUSE` seconds between
 * them, until the servers answer. `weed shell` ends without an error whatever becomes of its command, so each step looks at what is there before and
 * after; making a bucket that is there already would overwrite its settings.
 */
export const BUCKET_SCRIPT = `
set -eu
output=
run() {
  output=$(printf '%s\\n' "$1" | timeout 60 weed shell 2>&1) || return 1
  case $output in *error:*) return 1 ;; esac
}
has_bucket() { printf '%s\\n' "$output" | tr -s '> \\t' '\\n' | grep -Fqx "$1"; }
has_ttl() {
  name=$(printf '%s' "$1" | sed 's/[.]/[.]/g')
  printf '%s' "$output" | tr -d ' \\n\\r\\t' | grep -Eq "\\"locationPrefix\\":\\"/buckets/$name/\\"[^}]*\\"ttl\\":\\"$TTL\\""
}
make_bucket() {
  run s3.bucket.list || return 1
  has_bucket "$1" || run "s3.bucket.create -name $1" || return 1
  run s3.bucket.list && has_bucket "$1"
}
set_ttl() {
  run fs.configure || return 1
  has_ttl "$1" || run "fs.configure -locationPrefix=/buckets/$1/ -ttl=$TTL -apply" || return 1
  run fs.configure && has_ttl "$1"
}
again() {
  tries=1
  until "$@"; do
    if [ "$tries" -ge "$TRIES" ]; then
      printf '%s\\n' "$output" "$1 $2: given up" >&2
      exit 1
    fi
    tries=$((tries + 1))
    sleep "$PAUSE"
  done
  echo "$1 $2: done"
}
for bucket in $BUCKETS; do
  again make_bucket "$bucket"
  again set_ttl "$bucket"
done
`.trim();
