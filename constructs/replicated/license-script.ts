/** Where the pod sees the Secret with the license, our settings, and the file that is made of both. */
export const LICENSE_FILE = '/etc/pixee/license/license.yaml';
export const SETTINGS_FILE = '/etc/pixee/settings/config.yaml';
export const CONFIG_FOLDER = '/etc/replicated';

/**
 * Puts the license into the settings: the SDK reads one file and knows no other way for a license to come in. Only the shell
 * does it, which is all that the image surely has.
 */
export const LICENSE_SCRIPT = `
set -eu
umask 077
copy() { while IFS= read -r line || [ -n "$line" ]; do printf '%s%s\\n' "$2" "$line"; done < "$1"; }
[ -s ${LICENSE_FILE} ] || { echo "the license is empty" >&2; exit 1; }
{
  copy ${SETTINGS_FILE} ''
  echo 'license: |2-'
  copy ${LICENSE_FILE} '  '
} > ${CONFIG_FOLDER}/config.yaml
`.trim();
