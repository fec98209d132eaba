#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Sets a Debian machine up as a waiting-room terminal, or takes that away again. It prints each thing that it does,
# notes what it made in a list, and --undo removes what is in the list and nothing else. Doing it twice changes nothing.
set -eu

usage() {
    cat <<'TEXT'
usage: setup.sh [--undo] [--dry-run] [--root DIR] [--program FILE]
  --undo          take away what an earlier run made
  --dry-run       only say what would be done
  --root DIR      work in the system under DIR, not in this one
  --program FILE  the lamplight command, an absolute path (default: the one in the PATH, or /usr/bin/lamplight)
TEXT
}

die() {
    printf 'setup.sh: %s\n' "$1" >&2
    exit 1
}

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
root='' undo=no dry=no program=$(command -v lamplight || echo /usr/bin/lamplight)
while [ $# -gt 0 ]; do
    case $1 in
        --undo) undo=yes ;;
        --dry-run) dry=yes ;;
        --root) [ $# -gt 1 ] || die '--root needs a folder.'; root=${2%/}; shift ;;
        --program) [ $# -gt 1 ] || die '--program needs a file.'; program=$2; shift ;;
        -h | --help) usage; exit 0 ;;
        *) usage >&2; exit 2 ;;
    esac
    shift
done
case $root in '' | /*) ;; *) die '--root must be an absolute path.' ;; esac
case $program in
    *[!A-Za-z0-9/._-]*) die 'The path of the program may have letters, digits and / . _ - only.' ;;
    /*) ;;
    *) die '--program must be an absolute path.' ;;
esac
[ "$dry" = yes ] || [ "$(id -u)" = 0 ] || die 'Only root can do this; --dry-run shows what would be done.'
[ -z "$root" ] || [ -d "$root" ] || die "There is no folder $root."

account=lamplight-kiosk
list=/etc/lamplight/kiosk-setup.list
units=/etc/systemd/system

say() { printf '%s\n' "$1"; }
do_it() { [ "$dry" = yes ] || "$@"; }
is_ours() { [ -f "$root$list" ] && grep -qxF -- "$1" "$root$list"; }
is_there() { [ -e "$root$1" ] || [ -L "$root$1" ]; }
note() { [ "$dry" = yes ] || is_ours "$1" || printf '%s\n' "$1" >>"$root$list"; }

# -- setting up ------------------------------------------------------------------------------------------------------

make_folder() {
    is_there "$1" && return 0
    make_folder "$(dirname -- "$1")"
    say "folder  $1"
    do_it mkdir -m 755 -- "$root$1"
    [ "$1" = "$(dirname -- "$list")" ] || note "folder $1"
}

# put KIND MODE FILE PLACE: as a "file" it is ours; as a "seed" it is for staff to change, and is left alone once there.
put() {
    if is_there "$4"; then
        is_ours "$1 $4" || { [ "$1" = seed ] && return 0; die "$4 is there already and not from this script."; }
        [ "$1" = seed ] && return 0
        cmp -s -- "$3" "$root$4" && return 0
    fi
    make_folder "$(dirname -- "$4")"
    say "file    $4"
    note "$1 $4"
    do_it install -m "$2" -- "$3" "$root$4"
    # The staff's PIN is in it: nobody else is to read it.
    [ "$1" = file ] || do_it chgrp "$(sed -n "s/^$account:[^:]*:\([0-9]*\):.*/\1/p" "$root/etc/group")" "$root$4"
}

# link TARGET PLACE: a link that is there already belongs to somebody else, and is left alone.
link() {
    is_there "$2" && return 0
    make_folder "$(dirname -- "$2")"
    say "link    $2 -> $1"
    note "link $2"
    do_it ln -s -- "$1" "$root$2"
}

make_account() {
    if [ -f "$root/etc/passwd" ] && grep -q "^$account:" "$root/etc/passwd"; then return 0; fi
    say "account $account (locked: no password, no shell)"
    note "account $account"
    do_it useradd ${root:+--prefix "$root"} --system --user-group --no-create-home --home-dir /var/lib/lamplight-kiosk \
        --shell /usr/sbin/nologin --comment 'Lamplight waiting-room terminal' "$account"
}

set_up() {
    [ -n "$root" ] || look_around
    if ! is_there "$list"; then
        make_folder "$(dirname -- "$list")"
        do_it install -m 644 /dev/null "$root$list"
    fi
    session=$(mktemp)
    trap 'rm -f -- "$session"' EXIT
    sed "s|@PROGRAM@|$program|" "$here/session" >"$session"
    make_account
    put seed 640 "$here/site.yaml" /etc/lamplight/site.yaml
    put file 755 "$session" /usr/lib/lamplight-kiosk/session
    put file 644 "$here/pam" "/etc/pam.d/$account"
    put file 644 "$here/logind.conf" /etc/systemd/logind.conf.d/lamplight-kiosk.conf
    put file 644 "$here/sysctl.conf" /etc/sysctl.d/90-lamplight-kiosk.conf
    put file 644 "$here/lamplight-kiosk.service" "$units/lamplight-kiosk.service"
    for number in 2 3 4 5 6; do
        link /dev/null "$units/getty@tty$number.service"
        link /dev/null "$units/autovt@tty$number.service"
    done
    link /dev/null "$units/ctrl-alt-del.target"
    link "$units/lamplight-kiosk.service" "$units/multi-user.target.wants/lamplight-kiosk.service"
    [ -n "$root" ] || { say 'systemd reads its files anew'; do_it systemctl daemon-reload; }
    say 'Done. Next: write /etc/lamplight/site.yaml, look at it with “lamplight site-check”, then restart the machine.'
}

look_around() {
    for name in cage Xwayland; do
        command -v "$name" >/dev/null || die "$name is missing. Type: apt install cage xwayland"
    done
    [ -x "$program" ] || die "There is no program $program; --program FILE names another."
}

# -- taking away -----------------------------------------------------------------------------------------------------

take_away() {
    is_there "$list" || { say 'Nothing here is from this script.'; return 0; }
    [ -n "$root" ] || { say 'the terminal stops'; do_it systemctl stop lamplight-kiosk.service || true; }
    backwards=$(sed '1!G;h;$!d' "$root$list")
    printf '%s\n' "$backwards" | while read -r kind place; do
        case $kind in
            file | link) take_file "$place" ;;
            seed)
                if cmp -s -- "$here/site.yaml" "$root$place"; then take_file "$place"; else say "stays   $place (yours)"; fi
                ;;
            folder) take_folder "$place" ;;
            account) take_account ;;
        esac
    done
    say "file    $list goes"
    do_it rm -f -- "$root$list"
    take_folder "$(dirname -- "$list")"
    [ -n "$root" ] || { say 'systemd reads its files anew'; do_it systemctl daemon-reload; }
    say 'Done. Restart the machine to have its consoles back.'
}

take_file() {
    is_there "$1" || return 0
    say "file    $1 goes"
    do_it rm -f -- "$root$1"
}

take_folder() {
    [ -d "$root$1" ] && [ -z "$(ls -A -- "$root$1")" ] || return 0
    say "folder  $1 goes"
    do_it rmdir -- "$root$1"
}

take_account() {
    say "account $account goes, and its folder /var/lib/lamplight-kiosk"
    do_it userdel ${root:+--prefix "$root"} "$account"
    if grep -q "^$account:" "$root/etc/group"; then do_it groupdel ${root:+--prefix "$root"} "$account"; fi
    do_it rm -rf -- "$root/var/lib/lamplight-kiosk"
}

if [ "$undo" = yes ]; then take_away; else set_up; fi
