// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/text/badge.h"
#include "ui/kit/spoken.h"

#include <QLabel>
#include <QWidget>

class QAbstractButton;
class QAction;
class QLineEdit;
class QMenu;
class QPushButton;
class QScrollArea;

namespace Reslate {

class Theme;

/// One line that ends in "…" when there is no room; the whole text is in the tooltip. Plain text only.
class ElidedLabel final : public QWidget {
    Q_OBJECT
public:
    explicit ElidedLabel(QWidget *parent = nullptr);
    void setText(const QString &text);
    const QString &text() const { return m_text; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
};

/// A badge as a widget.
class BadgeLabel final : public QWidget {
    Q_OBJECT
public:
    explicit BadgeLabel(const Theme &theme, QWidget *parent = nullptr);
    void setBadge(const Badge &badge);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    Badge m_badge;
};

/// A label that never reads its text as HTML. role: a name of theme.qss, or nullptr.
QLabel *plainLabel(const QString &text, QWidget *parent, const char *role = nullptr);
/// The same over several lines; asks for little width.
QLabel *wrappedLabel(const QString &text, QWidget *parent, const char *role = nullptr);
/// The text with places to break a line inside overlong words, for wrapped labels that nobody copies from.
QString breakable(const QString &text);
/// Empties the field, unless a person has typed something else into it than this meanwhile.
void clearUnlessChanged(QLineEdit *field, const QString &was);
/// A double click presses the button once: its second press was meant for what the first one did, as when another page
/// stands under the pointer by then.
void ignoreSecondPress(QAbstractButton *button);
/// Sets the role that theme.qss selects by and restyles the widget.
void setRole(QWidget *widget, const char *role);

/// The content in an area that scrolls up and down where there is no room for its height. The focus goes to what stands
/// in it.
QScrollArea *scrolling(QWidget *content, const QString &objectName, const QString &accessibleName, QWidget *parent);

/// Adds a line that says what the ones below it are about: bold, and nobody can choose it. (The text of a QMenu's
/// section is not painted in our style.) The text is plain.
QAction *addHeading(QMenu *menu, const QString &text);
/// Gives such a line another text.
void setHeading(QAction *heading, const QString &text);
/// Shows one of two buttons that stand for each other, or none. The keyboard's focus goes with what is shown, and with
/// none to the other widget: it must not wander on to what comes next.
void showInPlaceOf(QWidget *shown, QWidget *hidden, bool isAny, QWidget *other);
/// Of a text that others wrote, for a button or a menu: its & is one.
QString withoutMnemonic(const QString &text);

/// A button that triggers an action, or opens its menu, and follows its text, state and tooltip.
QPushButton *actionButton(QAction *action, QWidget *parent, const char *role = nullptr);

} // namespace Reslate
