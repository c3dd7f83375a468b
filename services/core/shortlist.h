// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVarLengthArray>

#include <utility>

namespace Reslate {

/// A list that mostly holds one, which then needs no memory of its own. Moving into a QVarLengthArray that holds
/// several loses the memory of these (Qt 6.4.2 and 6.8.2: findings/qvarlengtharray-move-leaks.sh); moving into this one
/// doesn't.
template <typename T> class ShortList : public QVarLengthArray<T, 1> {
public:
    using QVarLengthArray<T, 1>::QVarLengthArray;
    ShortList() = default;
    ShortList(const ShortList &) = default;
    ShortList(ShortList &&) noexcept = default;
    ~ShortList() = default;
    ShortList &operator=(const ShortList &) = default;
    ShortList &operator=(ShortList &&other) noexcept
    {
        if (this == &other)
            return *this;
        const ShortList freed(std::move(*this)); // takes the memory with it
        QVarLengthArray<T, 1>::operator=(std::move(other));
        return *this;
    }
};

} // namespace Reslate
