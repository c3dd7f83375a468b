// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secret.h"

namespace Reslate {
namespace {

/// Through a volatile pointer, so that no compiler leaves it out because nobody reads the bytes afterwards.
void overwrite(char *bytes, qsizetype size)
{
    for (volatile char *at = bytes; size > 0; --size, ++at)
        *at = 0;
}

} // namespace

Secret::Text::Text(QByteArrayView text)
    : bytes(text.data(), text.size()) // its own copy: nobody else may share it when it is overwritten
{
}

Secret::Text::~Text()
{
    overwrite(bytes.data(), bytes.size());
}

Secret::Secret(QByteArray &&utf8)
    : m_text(std::make_shared<const Text>(utf8))
{
    wipe(utf8);
}

void wipe(QByteArray &bytes)
{
    if (bytes.isDetached())
        overwrite(bytes.data(), bytes.size());
    bytes.clear();
}

} // namespace Reslate
