// SPDX-License-Identifier: GPL-3.0-or-later
// Whether both readers make the same of a page, whatever stands in it; started by libFuzzer, see CMakeLists.txt.
#include "comparereaders.h"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray json(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    // The devices, which have most of what a page may have, and another list, by what stands in the page.
    const std::size_t other = size == 0 ? 0 : data[size / 2];
    for (const std::size_t list : {std::size_t(0), other}) {
        if (!Reslate::Graph::differenceOf(json, list).isEmpty())
            std::abort();
    }
    return 0;
}
