#!/bin/sh
# Installs Goodword into your home folder; no password is needed. Remove it with: ./install.sh --remove
# A copy of this script stays in the installed folder for that. Your workspaces, settings and backups are never touched.
set -eu
cd "$(dirname "$0")"

data="${XDG_DATA_HOME:-$HOME/.local/share}"
program="$HOME/.local/opt/goodword"
command="$HOME/.local/bin/goodword"

tell_the_desktop() {
  if command -v update-mime-database >/dev/null; then update-mime-database "$data/mime" || true; fi
  if command -v update-desktop-database >/dev/null; then update-desktop-database "$data/applications" || true; fi
  if command -v gtk-update-icon-cache >/dev/null; then gtk-update-icon-cache -qtf "$data/icons/hicolor" || true; fi
}

remove() {
  (cd share && find . -type f) | while IFS= read -r file; do rm -f "$data/$file"; done
  rm -f "$command"
  cd / # this script may lie in what is removed
  rm -rf "$program"
}

# What helps whoever looks for the program, one line each; in quotes, for a home may have a space in its name.
tell_where_it_is() {
  printf '%s\n' "Goodword is installed in $program" \
    "It is in the menu of your desktop, and a double click on a .goodword file opens it."
  case ":$PATH:" in
    *":$(dirname "$command"):"*) ;;
    *)
      printf '%s\n' "In a terminal, “goodword” works after your next login. Until then write: \"$command\"" \
        "(If it still does not, add this folder to your PATH: \"$(dirname "$command")\")"
      ;;
  esac
  printf '%s\n' "To remove it: \"$program/install.sh\" --remove" "The folder that you unpacked is no longer needed."
}

tell_what_is_missing() {
  if [ -n "$missing" ]; then
    echo "This system lacks libraries that it needs: $missing"
    echo "Debian and Ubuntu: sudo apt-get install libgl1 libegl1 libxkbcommon0 libdbus-1-3 libfontconfig1 libgssapi-krb5-2"
  fi
  # Without a desktop, xdg-open asks “file” if there is no mimetype: to that a workspace is any SQLite file.
  if [ -z "${XDG_CURRENT_DESKTOP:-}" ] && ! command -v mimetype >/dev/null; then
    echo "Where you have a window manager but no desktop, xdg-open knows a .goodword file only with “mimetype”."
    echo "Debian and Ubuntu: sudo apt-get install libfile-mimeinfo-perl"
  fi
}

if [ "${1:-}" = "--remove" ]; then
  remove
  tell_the_desktop
  echo "Goodword is removed. Your workspaces are where they were."
  exit 0
fi

if [ ! -d program ]; then
  echo "There is nothing to install beside this script; it removes Goodword with: --remove" >&2
  exit 1
fi

# The new program stands whole beside the old one before it takes its place.
mkdir -p "$(dirname "$program")" "$(dirname "$command")" "$data"
rm -rf "$program.new"
cp -R program "$program.new"
cp -R install.sh share "$program.new"
missing="$(find "$program.new" -name 'libQt6*.so*' -o -name 'libqxcb.so' | LC_ALL=C xargs -d '\n' ldd 2>/dev/null |
  sed -n 's/^[[:space:]]*\(.*\) => not found$/\1/p' | sort -u | tr '\n' ' ')"
rm -rf "$program"
mv "$program.new" "$program"
ln -sf "$program/goodword" "$command"
cp -R share/. "$data"

# Within quotes the desktop wants these escaped, then every escape escaped again; a % is doubled.
quoted="$(printf '%s' "$program/goodword" | sed 's/[\\"`$]/\\&/g; s/\\/\\\\/g; s/%/%%/g')"
replacement="$(printf '%s' "$quoted" | sed 's/[\\&|]/\\&/g')"
sed "s|^Exec=goodword|Exec=\"$replacement\"|" share/applications/goodword.desktop >"$data/applications/goodword.desktop"
tell_the_desktop

tell_where_it_is
tell_what_is_missing
