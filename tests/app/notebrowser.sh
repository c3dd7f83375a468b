#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# A browser that notes the address and shows nothing.
printf '%s' "$1" > "$RESLATE_TEST_ADDRESS.part"
mv "$RESLATE_TEST_ADDRESS.part" "$RESLATE_TEST_ADDRESS"
