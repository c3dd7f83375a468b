// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "colors.h"

#include <QFont>
#include <QObject>

#include <functional>

namespace Reslate {

/// The look of the whole program: Fusion with our palette, light or dark. Follows the system unless one is chosen.
/// One per program, made before the first window; it sets style, palette and style sheet of the QApplication.
class Theme final : public QObject {
    Q_OBJECT
public:
    enum class Choice { System, Light, Dark };

    /// Gives the system's own colors. The default takes ours back for that moment.
    using SystemPalette = std::function<QPalette()>;

    explicit Theme(Choice choice, SystemPalette system = &askSystem, QObject *parent = nullptr);

    const Colors &colors() const { return *m_colors; }
    Choice choice() const { return m_choice; }
    void choose(Choice choice);

    static Choice choiceFromName(const QString &name);
    static QString nameOf(Choice choice);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void changed();

private:
    static QPalette askSystem();
    void apply();

    Choice m_choice;
    SystemPalette m_system;
    const Colors *m_colors = nullptr;
    bool m_applying = false;
};

/// Whether a palette is a dark one: its text is lighter than its window.
bool isDark(const QPalette &palette);

/// The font at a fraction of its size, for second lines and badges.
QFont scaledFont(const QFont &font, qreal factor, QFont::Weight weight = QFont::Normal);

} // namespace Reslate
