/**
 * Takes a line apart that the container runtime wrote: `<time> <stdout|stderr> <F|P> <text>`, where P says that the text goes on in
 * the next line. What is not of this form is kept as it is.
 */
export const READ_LINE = `
line, problem = parse_regex(string!(.message), r'^(?P<time>\\S+) (?P<stream>stdout|stderr) (?P<flag>[FP])\\S*(?: (?P<text>.*))?')
.complete = true
if is_null(problem) {
  .timestamp = parse_timestamp(line.time, "%+") ?? now()
  .stream = line.stream
  .complete = line.flag == "F"
  .message = line.text
  if !is_string(.message) { .message = "" }
}
`.trim();

/**
 * Makes of a whole message what is stored: the fields of a message in JSON, its text as \`message\`, its level in capitals, and the
 * pod that it comes from, which the path of the file tells: /var/log/pods/<namespace>_<pod>_<uid>/<container>/<number>.log.
 */
export const SHAPE_MESSAGE = `
place, problem = parse_regex(string!(.file), r'/(?P<namespace>[^/_]+)_(?P<pod>[^/_]+)_[^/_]+/(?P<container>[^/]+)/[^/]+\\.log')
time = .timestamp
stream = .stream
text = string!(.message)

. = {}
fields, problem = parse_json(text)
if is_null(problem) && is_object(fields) {
  . = object!(fields)
}
if !is_string(.message) && is_string(.msg) { .message = del(.msg) }
if !is_string(.message) && is_string(.log) { .message = del(.log) }
if !is_string(.message) { .message = text }

level = .level
if !is_string(level) { level = .severity }
if !is_string(level) { level = .levelname }
if !is_string(level) {
  found, problem = parse_regex(text, r'^.{0,100}?\\b(?P<level>TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|FATAL|CRITICAL|SEVERE)\\b')
  if is_null(problem) { level = found.level }
}
if !is_string(level) {
  found, problem = parse_regex(text, r'^(?P<letter>[IWEF])[0-9]{4} ')
  if is_null(problem) { level = found.letter }
}
if is_string(level) {
  level = upcase(string!(level))
  if level == "I" { level = "INFO" }
  if level == "W" || level == "WARNING" { level = "WARN" }
  if level == "E" || level == "ERR" || level == "SEVERE" { level = "ERROR" }
  if level == "F" { level = "FATAL" }
  .level = level
}

.timestamp = time
.stream = stream
.namespace = place.namespace
.pod = place.pod
.container = place.container
`.trim();
