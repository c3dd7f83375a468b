// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Reslate {

/// Mends what a screen reader is told of the focus, in every window; does nothing where none listens.
/// Of a field it is told before the field selects its text: Qt 6.4 tells of the moved caret first, which Orca 43 takes
/// for the focus, and then says neither the field's name nor what it is. Of a list or table to which a key leads it is
/// told the current row, too, of which Qt says nothing until another one becomes current.
class SpokenFocus final : public QObject {
    Q_OBJECT
public:
    /// Watches the whole application from now on.
    explicit SpokenFocus(QObject *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace Reslate
