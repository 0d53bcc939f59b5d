#!/bin/sh
# Tagliando's collector for Linux: prints what this machine has installed as one JSON object (docs/formats/collector.md, format 1).
# It reads, and only reads: it needs no root, changes nothing, sends nothing, and prints no secret, user or address.
#   sh collect.sh > mx1.json            then drop the file on Tagliando's window, or: tagliando-cli import mx1.json
# Plain POSIX sh (dash, busybox ash), awk, sed, tr; what the machine lacks is left out, and its list is then not called complete.
LC_ALL=C
export LC_ALL
unset CDPATH

have() { command -v "$1" >/dev/null 2>&1; }
# One text as a JSON string; control characters become blanks.
string() { printf '"%s"' "$(printf '%s' "$1" | tr '\001-\037' ' ' | sed 's/[\\"]/\\&/g')"; }
# "key": "text", only when there is a text.
pair() { [ -z "$2" ] || { printf ', "%s": ' "$1"; string "$2"; }; }

# --- who this is, and when ------------------------------------------------------------------------------------------
printf '{"tagliando": 1, "kind": "linux", "tool": "collect.sh 1", "collected": "%s"' "$(date -u +%Y-%m-%dT%H:%M:%SZ)"
pair host "$(uname -n)"
pair machine_id "$(cat /etc/machine-id 2>/dev/null)"
pair serial "$(cat /sys/class/dmi/id/product_serial 2>/dev/null)" # readable by root only

# --- which system ---------------------------------------------------------------------------------------------------
release=/etc/os-release
[ -r "$release" ] || release=/usr/lib/os-release
# The value of one line KEY=value or KEY="value"; the file is never run.
released() { sed -n "s/^$1=//p" "$release" 2>/dev/null | sed -n '1{s/^"\(.*\)"$/\1/;s/^'"'"'\(.*\)'"'"'$/\1/;p;}'; }
printf ', "os_release": {"ID": '
string "$(released ID)"
for key in VERSION_ID VERSION_CODENAME PRETTY_NAME; do pair "$key" "$(released $key)"; done
printf '}'
pair kernel "$(uname -r)"
boot=$(sed -n 's/^btime //p' /proc/stat 2>/dev/null)
[ -z "$boot" ] || pair last_boot "$(date -u -d "@$boot" +%Y-%m-%dT%H:%M:%SZ 2>/dev/null)"

# --- is it waiting for a restart? Said only by those who know ----------------------------------------------------------
if [ -e /run/reboot-required ] || [ -e /var/run/reboot-required ]; then
    printf ', "pending_restart": true'
elif have needs-restarting; then
    needs-restarting -r >/dev/null 2>&1
    case $? in 0) printf ', "pending_restart": false' ;; 1) printf ', "pending_restart": true' ;; esac
fi

# --- packages -------------------------------------------------------------------------------------------------------
# shellcheck disable=SC2016 # $1 to $6 are awk's
# Rows of name, version, architecture, source, source version, module; tabs between. Their texts hold no character that JSON would mind
# but the two that string() escapes.
rows='BEGIN { FS = "\t"; separator = "\n  " }
function text(value) { gsub(/["\\]/, "", value); return "\"" value "\"" }
function add(key, value) { if (value != "" && value != "(none)") printf ", \"%s\": %s", key, text(value) }
{ printf "%s{\"name\": %s", separator, text($1); separator = ",\n  "
  add("version", $2); add("arch", $3); add("source", $4); add("source_version", $5); add("module", $6); printf "}" }'
complete=false
printf ', "packages": ['
if have dpkg-query; then
    list=$(dpkg-query -W -f='${db:Status-Abbrev}\t${Package}\t${Version}\t${Architecture}\t${source:Package}\t${source:Version}\n' 2>/dev/null) && complete=true
    # Second letter of the state: n and c have no files here, H may have any.
    newline='
'
    case $newline$list in *"$newline"?H*) complete=false ;; esac
    printf '%s\n' "$list" | sed -n 's/^.[iUFWt].\{0,1\}	//p' | awk "$rows"
elif have rpm; then
    module=
    rpm --querytags 2>/dev/null | grep -q '^MODULARITYLABEL$' && module='%{MODULARITYLABEL}'
    list=$(rpm -qa --qf "%{NAME}\t%|EPOCH?{%{EPOCH}:}:{}|%{VERSION}-%{RELEASE}\t%{ARCH}\t%{SOURCERPM}\t\t$module\n" 2>/dev/null) && complete=true
    # glibc-2.34-100.el9.src.rpm is a build of glibc; nodejs:18:8090020:a75119d5 is stream 18 of nodejs. The keys rpm trusts are no packages.
    printf '%s\n' "$list" | grep -v '^gpg-pubkey	' | awk 'BEGIN { FS = OFS = "\t" } NF > 3 {
        sub(/-[^-]*-[^-]*\.(no)?src\.rpm$/, "", $4); split($6, label, ":"); $6 = label[2] == "" ? "" : label[1] ":" label[2]; print }' | awk "$rows"
fi
printf '\n]'

# --- certificates that services use: what their configurations name, and Let's Encrypt's ------------------------------
printf ', "certificates": ['
if have openssl; then
    {
        ls /etc/letsencrypt/live/*/cert.pem 2>/dev/null
        grep -rhsE '^[[:space:]]*(ssl_certificate|SSLCertificateFile|smtpd_tls_cert_file|smtpd_tls_chain_files|ssl_cert)[[:space:]=]' \
            /etc/nginx /etc/apache2 /etc/httpd /etc/postfix /etc/dovecot 2>/dev/null |
            sed -e 's/^[[:space:]]*[A-Za-z_]*[[:space:]]*=*[[:space:]]*<*//' -e 's/[;,[:space:]].*$//' -e 's/"//g'
    } | sort -u | while IFS= read -r file; do
        [ -r "$file" ] && openssl x509 -in "$file" -noout -subject -enddate -nameopt RFC2253 2>/dev/null
    done | awk 'BEGIN { split("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec", names, " "); for (i in names) month[names[i]] = i; separator = "\n  " }
        /^subject=/ { subject = substr($0, 9); sub(/^ */, "", subject); gsub(/["\\]/, "", subject) }
        /^notAfter=/ { sub(/^notAfter=/, ""); if (month[$1] != "" && subject != "") {
            printf "%s{\"subject\": \"%s\", \"expires\": \"%04d-%02d-%02d\"}", separator, subject, $4, month[$1], $2; separator = ",\n  " }; subject = "" }'
fi
printf '], "complete": {"packages": %s}}\n' "$complete"
