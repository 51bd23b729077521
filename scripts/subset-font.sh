#!/usr/bin/env bash
# Makes assets/fonts/NotoSansCJKsc-Regular.subset.otf again, from Debian's packages fonts-noto-cjk and
# python3-fonttools (apt-get install both). Kept: all hanzi that the font has, Latin, Greek, Cyrillic, kana,
# punctuation, signs and numbers in circles. Dropped: hangul, other languages' forms, hinting, layout features.
set -euo pipefail
cd "$(dirname "$0")/.."

font=/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc
simplified_chinese=2
hanzi=U+3400-4DBF,U+4E00-9FFF,U+F900-FAFF,U+20000-3FFFF
letters=U+0020-007E,U+00A0-00FF,U+0391-03C9,U+0401-0451,U+3041-30FF
signs=U+2010-2027,U+2030-205E,U+20AC,U+2100-214F,U+2150-218B,U+2190-23FF,U+2460-25FF,U+2600-266F,U+2713,U+2717
forms=U+3000-303F,U+3200-33FF,U+FE30-FE4F,U+FF01-FFE6,U+FFFD

# The time inside the font is the font's own, so the same packages give the same bytes.
/usr/bin/python3 -m fontTools.subset "$font" --font-number="$simplified_chinese" \
  --unicodes="$letters,$signs,$forms,$hanzi" --layout-features='' --no-hinting --no-recalc-timestamp \
  --drop-tables+=VORG,vhea,vmtx,GSUB,GPOS,GDEF,BASE --name-IDs='0,1,2,3,4,5,6,13,14' \
  --output-file=assets/fonts/NotoSansCJKsc-Regular.subset.otf
