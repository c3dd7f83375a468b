// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/colors.h"

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

    /// Says whether the system is dark.
    using SystemIsDark = std::function<bool()>;

    explicit Theme(Choice choice, SystemIsDark system = &asksSystem, QObject *parent = nullptr);

    const Colors &colors() const { return *m_colors; }
    Choice choice() const { return m_choice; }
    void choose(Choice choice);

    static Choice choiceFromName(const QString &name);
    static QString nameOf(Choice choice);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void changed();

private:
    /// Where the system doesn't say so itself, by its palette; that takes ours back for a moment.
    static bool asksSystem();
    void followSystem();
    void apply();

    Choice m_choice;
    SystemIsDark m_systemIsDark;
    const Colors *m_colors = nullptr;
    bool m_applying = false;
};

/// Whether a palette is a dark one: its text is lighter than its window.
bool isDark(const QPalette &palette);

/// The font at a fraction of its size, for second lines and badges.
QFont scaledFont(const QFont &font, qreal factor, QFont::Weight weight = QFont::Normal);

} // namespace Reslate
